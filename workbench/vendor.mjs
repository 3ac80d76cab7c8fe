// What the workbench page takes ready-made from node_modules, by the address it is served under. Nothing of it is
// bundled, changed or committed: Univer because bundling it costs minutes and gains nothing, Office.js because its
// licence says so.
const univer = '@univerjs';
const presets = ['preset-sheets-core', 'preset-sheets-sort', 'preset-sheets-filter', 'preset-sheets-table', 'preset-sheets-data-validation'];

export const gridScripts = [
  'react/umd/react.production.min.js',
  'react-dom/umd/react-dom.production.min.js',
  'rxjs/dist/bundles/rxjs.umd.min.js',
  `${univer}/presets/lib/umd/index.js`,
  ...presets.flatMap((preset) => [`${univer}/${preset}/lib/umd/index.js`, `${univer}/${preset}/lib/umd/locales/en-US.js`]),
].map((file) => `/vendor/${file}`);

export const gridStyles = presets.map((preset) => `/vendor/${univer}/${preset}/lib/index.css`);

export const officeScript = '/vendor/@microsoft/office-js/dist/excel-web-16.00.js';

/** Only these may be asked for. */
export const vendorFiles = new Set([...gridScripts, ...gridStyles, officeScript]);
