// Builds the add-in (what an Office host loads) and the workbench page (what npm start shows) in one go: the workbench
// imports the pane's own entry, so both run the same modules.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { devUrl, functionFiles, functionLists, wordsFolder } from './functions/metadata.mjs';
import { manifestFor } from './taskpane/manifest-for.mjs';
import { gridScripts, gridStyles, officeScript } from './workbench/vendor.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** Excel's lists of the custom functions, one a language, made anew whenever their sources or their words change. */
class FunctionsMetadata {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      for (const file of functionFiles) compilation.fileDependencies.add(file);
      compilation.contextDependencies.add(wordsFolder);
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadata', stage }, async () => {
        for (const [name, text] of await functionLists(this.url)) compilation.emitAsset(name, new webpack.sources.RawSource(text));
      });
    });
  }
}

/**
 * Workers are scripts by themselves: of the packages they need small ones, if any. What is fetched only when it is needed
 * keeps its packages with it, or they would come with the first paint.
 */
const alone = ['book-worker', 'duplicate-worker', 'reading-worker', 'holidays', 'charts'];

/** webpack's own minimizer, but with swc, which takes a third of the time, on threads of its own. */
const Minimizer = createRequire(createRequire(import.meta.url).resolve('webpack'))('minimizer-webpack-plugin');
const minimizer = [new Minimizer({ minify: Minimizer.swcMinify, parallel: false })];

/** Where the add-in will be served from: `npm run build -- --env url=https://…`. */
export default async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const url = env.url ?? devUrl;
  const copies = [
    { from: at('manifest.xml'), transform: (content) => manifestFor(url, content.toString()) },
    { from: at('taskpane/assets/*.png'), to: 'assets/[name][ext]' },
    { from: at('taskpane/help'), to: 'help', transform: (content) => content.toString().replaceAll(devUrl, url.replace(/\/$/, '')) },
  ];
  return {
    name: 'kartoteka',
    context: root,
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    devtool: production ? 'source-map' : 'eval-cheap-module-source-map',
    entry: { taskpane: at('taskpane/index.tsx'), functions: at('functions/index.ts'), workbench: at('workbench/page/main.ts') },
    output: { path: at(env.out ?? 'dist'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    // One runtime: in Office the pane and the functions are one page and share the app; so must their modules.
    optimization: { minimizer, runtimeChunk: { name: 'runtime' }, splitChunks: { chunks: ({ name }) => !alone.includes(name ?? ''), cacheGroups: { defaultVendors: { test: /node_modules/, name: 'libraries' }, default: { name: 'shared', minChunks: 2 } } } },
    cache: { type: 'filesystem', cacheDirectory: at('node_modules/.cache/webpack'), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      new HtmlPlugin({ template: at('taskpane/taskpane.html'), filename: 'taskpane.html', chunks: ['functions', 'taskpane'], chunksSortMode: 'manual' }),
      new HtmlPlugin({
        template: at('workbench/workbench.html'), filename: 'workbench.html', chunks: ['workbench'],
        templateParameters: { gridScripts, gridStyles, officeScript }, scriptLoading: 'defer',
      }),
      new CopyPlugin({ patterns: copies }),
      new FunctionsMetadata(url),
    ],
    devServer: {
      server: process.env.WEBPACK_SERVE === 'true' ? await trustedServer() : 'https',
      port: Number(new URL(devUrl).port), static: false, headers: { 'Access-Control-Allow-Origin': '*' },
    },
  };
};

/** Excel takes a page over https only, from a server whose certificate the machine trusts; the first start asks for that. */
async function trustedServer() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return { type: 'https', options: await getHttpsServerOptions() };
}
