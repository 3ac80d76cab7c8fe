// Once around all browser tests: what they look at is built, unless it is already, and served.
module.exports = async () => {
  // Someone who works on the page serves it already.
  if (process.env.KARTOTEKA_WORKBENCH) return;
  const { build } = await import('../../workbench/build.mjs');
  const { serve } = await import('../../workbench/server.mjs');
  const { sampleFile } = await import('../../workbench/sample.mjs');
  const { folder } = await build('production');
  const server = await serve({ folder, extra: { '/sample.xlsx': sampleFile() } });
  process.env.KARTOTEKA_WORKBENCH = server.address;
  globalThis.closeWorkbench = server.close;
};
