// Fluent's icons, each read when it is first asked for: the package reads all of its 26,000 as soon as one of them is imported,
// which every file of tests of the pane would do anew, for a third of the time before its first test.
const helpers = ['@fluentui/react-icons/utils', '@fluentui/react-icons/providers'];

/** AddCircle20Regular is in the file add-circle, with all sizes of its kind. */
const fileOf = (icon) => icon.replace(/\d*(?:Filled|Regular|Color|Light)$/, '')
  .replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2').replace(/([A-Za-z])(\d)/g, '$1-$2').toLowerCase();

function read(name) {
  if (/(?:Filled|Regular|Color|Light)$/.test(name)) return require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name];
  const holder = helpers.map((helper) => require(helper)).find((module) => name in module);
  // What else there may be is in the package as it is.
  return (holder ?? require('@fluentui/react-icons/svg'))[name];
}

const asked = new Proxy({}, {
  get(_, name, icons) {
    if (typeof name === 'symbol') return undefined;
    // From now on it is found without asking here.
    Object.defineProperty(icons, name, { value: read(name), enumerable: true });
    return icons[name];
  },
});

module.exports = Object.create(asked, { __esModule: { value: true } });
