// Puts the command line into one script, at the path given: begun from its sources, each call takes a second before it does anything.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [wanted] = process.argv.slice(2);
const compiler = webpack({
  context: root,
  mode: 'none',
  target: 'node20',
  entry: path.join(root, 'src/cli/main.ts'),
  experiments: { outputModule: true },
  output: { path: path.dirname(wanted), filename: path.basename(wanted), module: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } } }],
  },
  optimization: { concatenateModules: true, providedExports: true, usedExports: true, sideEffects: true },
});
const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
if (stats.hasErrors()) {
  console.error(stats.toString('errors-only'));
  process.exit(1);
}
