// jsdom's page, which finds the style of an element much faster. Asked whether something can be seen, jsdom holds each of the
// thousands of rules of the pane against the element with its selector engine; here a rule is passed over without it if the
// element has not the tag, the classes or the attributes that the rule's last part names. The engine judges all others.
// Asked for a field's labels, jsdom goes through the whole page for each label in it; here once for all, until the page changes.
const { createRequire } = require('node:module');
const { dirname } = require('node:path');

const fromJsdom = createRequire(createRequire(require.resolve('jest-environment-jsdom')).resolve('jsdom'));
// jsdom's styles take the function when they are loaded. A file before may have had jsdom's page as it is: then it is loaded anew.
const library = dirname(fromJsdom.resolve('./api.js'));
for (const path of Object.keys(require.cache)) if (path.startsWith(library) || /[\\/]jest-environment-jsdom[\\/]/.test(path)) delete require.cache[path];
const selectors = fromJsdom('./jsdom/living/helpers/selectors.js');

const oneClass = /^\.[A-Za-z_][\w-]*$/;
/** A tag or *, then classes, attributes and pseudo-classes in any order, each of which may be missing. */
const compound = /^(?:([A-Za-z][\w-]*)|\*)?((?:\.[A-Za-z_][\w-]*|\[[\w-]+\]|::?[A-Za-z-]+)*)$/;

/** What an element must have for one of the selectors to match it, a list each; undefined where that cannot be said. */
function demandsOf(selectorText) {
  if (typeof selectorText !== 'string' || selectorText.includes('\\')) return undefined;
  // What brackets hold only demands more.
  const plain = selectorText.replace(/\[\s*([\w-]+)[^\]]*\]/g, '[$1]').replace(/\([^()]*\)/g, '');
  const demands = [];
  for (const selector of plain.split(',')) {
    const match = compound.exec(selector.trim().split(/[\s>+~]+/).at(-1));
    if (match === null) return undefined;
    const [, tag, rest] = match;
    const named = (mark) => [...rest.matchAll(mark)].map(([, name]) => name);
    const demand = { tag: tag?.toLowerCase(), classes: named(/\.([\w-]+)/g), attributes: named(/\[([\w-]+)\]/g).map((name) => name.toLowerCase()) };
    if (demand.tag === undefined && demand.classes.length === 0 && demand.attributes.length === 0) return undefined;
    demands.push(demand);
  }
  return demands;
}

/** A new answer only for what was not asked before. */
function remembered(answer) {
  const known = new Map();
  return (question) => {
    if (!known.has(question)) known.set(question, answer(question));
    return known.get(question);
  };
}

const rememberedDemands = remembered(demandsOf);
const classesOf = remembered((text) => new Set(text.split(/[\t\n\f\r ]+/)));

const askEngine = selectors.matchesDontThrow;
selectors.matchesDontThrow = (element, selectorText) => {
  const demands = rememberedDemands(selectorText);
  // In a page of the old kind the case of classes does not matter.
  if (demands === undefined || element._ownerDocument.compatMode !== 'CSS1Compat') return askEngine(element, selectorText);
  const has = classesOf(element.getAttributeNS(null, 'class') ?? '');
  const tagName = element._localName.toLowerCase();
  const mayMatch = demands.some(({ tag, classes, attributes }) => (tag === undefined || tag === tagName)
    && classes.every((name) => has.has(name)) && attributes.every((name) => element.hasAttribute(name)));
  return mayMatch && (oneClass.test(selectorText) || askEngine(element, selectorText));
};

fromJsdom('./api.js');
const { implementation: Label } = fromJsdom('./jsdom/living/nodes/HTMLLabelElement-impl.js');
const { domSymbolTree } = fromJsdom('./jsdom/living/helpers/internal-constants.js');
const { isLabelable } = fromJsdom('./jsdom/living/helpers/form-controls.js');

/** The first element of each id under a root, with the version of the root's tree for which that is so. */
const firstOfIds = new WeakMap();

function firstOfId(root, id) {
  let known = firstOfIds.get(root);
  if (known?.version !== root._version) {
    known = { version: root._version, elements: new Map() };
    for (const node of domSymbolTree.treeIterator(root)) {
      const its = node.nodeType === 1 ? node.getAttributeNS(null, 'id') : null;
      if (its !== null && !known.elements.has(its)) known.elements.set(its, node);
    }
    firstOfIds.set(root, known);
  }
  return known.elements.get(id);
}

const control = Object.getOwnPropertyDescriptor(Label.prototype, 'control');
Object.defineProperty(Label.prototype, 'control', {
  ...control,
  get() {
    const id = this.getAttributeNS(null, 'for');
    if (id === null || id === '') return control.get.call(this);
    const found = firstOfId(this.getRootNode({}), id);
    return found !== undefined && isLabelable(found) ? found : null;
  },
});

module.exports = require('jest-environment-jsdom');
