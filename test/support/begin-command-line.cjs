// Begins the bundled command line with what V8 compiled of it before: node begin-command-line.cjs BUNDLE ARGUMENTS.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { constants, Script } = require('node:vm');

const [bundle] = process.argv.splice(2, 1);
const compiled = `${bundle}.compiled`;
const script = new Script(wrap(readFileSync(bundle, 'utf8')), {
  filename: bundle,
  // Of another Node it is passed over, and the script compiled anew.
  ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
if (process.env.KARTOTEKA_KEEP_COMPILED) process.on('exit', () => writeFileSync(compiled, script.createCachedData()));
const made = { exports: {} };
script.runInThisContext()(made.exports, createRequire(bundle), made, bundle, dirname(bundle));
