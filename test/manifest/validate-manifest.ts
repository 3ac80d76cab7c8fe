/**
 * Checks a manifest without a network: Microsoft's validator sends the file to a service. Every finding has its line.
 * The shape is in manifest-grammar.ts; here is what goes beyond it: references, translations, the shared runtime, icons.
 */
import { grammar, type ElementRule } from './manifest-grammar';
import { elementAt, elementsIn, readXml, type XmlElement } from './read-xml';

export interface Finding {
  readonly line: number;
  readonly message: string;
}

export interface ManifestSurroundings {
  /** Full tags of the languages that every text must be given in, the default locale among them. */
  readonly locales: readonly string[];
  /** Pixel size of the image that the address will serve; undefined if there is none. */
  readonly imageSize: (address: string) => { readonly width: number; readonly height: number } | undefined;
  /** Whether the build makes a file, other than an image, for the address. */
  readonly isServed: (address: string) => boolean;
}

type Say = (element: XmlElement, message: string) => void;

const namespaces = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', ''],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'ov:'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt:'],
]);

export function validateManifest(text: string, surroundings: ManifestSurroundings): readonly Finding[] {
  let root: XmlElement;
  try {
    root = readXml(text, namespaces);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ line: Number(/^(?:.*:)?(\d+):\d+:/.exec(message)?.[1] ?? 1), message: `not well-formed: ${message}` }];
  }
  const findings: Finding[] = [];
  const say: Say = ({ line }, message) => findings.push({ line, message });
  if (root.name === 'OfficeApp') checkShape(root, 'OfficeApp', say);
  else say(root, `the root is ${root.name}, not OfficeApp of the manifest's namespace`);
  checkReferences(root, say);
  checkIds(root, say);
  checkTranslations(root, surroundings.locales, say);
  checkAddresses(root, surroundings, say);
  checkSharedRuntime(root, say);
  checkIcons(root, surroundings.imageSize, say);
  return findings.sort((a, b) => a.line - b.line);
}

function checkShape(element: XmlElement, ruleName: string, say: Say): void {
  const rule: ElementRule | undefined = grammar[ruleName];
  if (rule === undefined) throw new Error(`Bug: the grammar has no rule ${ruleName}`);
  checkAttributes(element, rule, say);
  const text = element.text.trim();
  if (rule.text === undefined ? text !== '' : !rule.text.test(text)) say(element, `${element.name} must not hold “${text}”`);

  const allowed = rule.children ?? [];
  let place = 0;
  for (const child of element.children) {
    const found = allowed.findIndex(([name]) => name === child.name);
    const [, times, childRule] = allowed[found] ?? [];
    if (found === -1) {
      say(child, `${child.name} does not belong into ${element.name}`);
      continue;
    }
    if (found < place) say(child, `${child.name} stands too late in ${element.name}: it belongs before ${allowed[place]?.[0]}`);
    place = Math.max(place, found);
    if ((times === '1' || times === '?') && element.children.find(({ name }) => name === child.name) !== child) {
      say(child, `${child.name} stands more than once in ${element.name}`);
    }
    checkShape(child, child.name === 'ov:Action' ? actionRule(child) : childRule ?? child.name, say);
  }
  for (const [name, times] of allowed) {
    if ((times === '1' || times === '+') && !element.children.some((child) => child.name === name)) {
      say(element, `${element.name} lacks ${name}`);
    }
  }
}

function actionRule(action: XmlElement): string {
  // Anything else than the two kinds is measured by the first and reported by its attribute's absence below.
  return action.attributes.get('xsi:type') === 'ExecuteFunction' ? 'ExecuteFunction' : 'ShowTaskpane';
}

function checkAttributes(element: XmlElement, rule: ElementRule, say: Say): void {
  const allowed = rule.attributes ?? {};
  for (const [name, value] of element.attributes) {
    if (!Object.hasOwn(allowed, name)) say(element, `${element.name} has no attribute ${name}`);
    else if (allowed[name]?.test(value) !== true) say(element, `${name}="${value}" is not allowed at ${element.name}`);
  }
  for (const name of Object.keys(allowed)) {
    if (!element.attributes.has(name)) say(element, `${element.name} lacks the attribute ${name}`);
  }
}

/** Which list of resources an element's resid must be found in. */
function listFor(element: XmlElement, parent: XmlElement): string {
  if (element.name === 'bt:Image') return 'bt:Images';
  if (/SourceLocation|FunctionFile|LearnMoreUrl|Runtime/.test(element.name)) return 'bt:Urls';
  return element.name === 'ov:Description' && parent.name !== 'ov:VersionOverrides' ? 'bt:LongStrings' : 'bt:ShortStrings';
}

function checkReferences(root: XmlElement, say: Say): void {
  const defined = new Map<string, XmlElement>();
  for (const list of elementAt(root, 'ov:VersionOverrides', 'ov:Resources')?.children ?? []) {
    for (const resource of list.children) {
      const id = resource.attributes.get('id') ?? '';
      if (defined.has(id)) say(resource, `the resource id ${id} is taken already`);
      defined.set(id, resource);
    }
  }
  const used = new Set<string>();
  for (const parent of elementsIn(root)) {
    for (const element of parent.children) {
      const resid = element.attributes.get('resid');
      if (resid === undefined) continue;
      used.add(resid);
      const resource = defined.get(resid);
      const list = listFor(element, parent);
      if (resource === undefined) say(element, `there is no resource ${resid}`);
      else if (elementAt(root, 'ov:VersionOverrides', 'ov:Resources', list)?.children.includes(resource) !== true) {
        say(element, `${element.name} needs a resource of ${list}, and ${resid} is none`);
      }
    }
  }
  for (const [id, resource] of defined) if (!used.has(id)) say(resource, `nothing uses the resource ${id}`);
}

function checkIds(root: XmlElement, say: Say): void {
  const taken = new Set<string>();
  const functionNames = new Set<string>();
  for (const element of elementsIn(root)) {
    const id = /^ov:(CustomTab|Group|Control)$/.test(element.name) ? element.attributes.get('id') : undefined;
    if (id !== undefined && taken.has(id)) say(element, `the id ${id} is taken already`);
    if (id !== undefined) taken.add(id);
    if (element.name !== 'ov:FunctionName') continue;
    if (functionNames.has(element.text)) say(element, `two buttons call ${element.text}`);
    functionNames.add(element.text);
  }
}

function checkTranslations(root: XmlElement, locales: readonly string[], say: Say): void {
  const defaultLocale = elementAt(root, 'DefaultLocale')?.text ?? '';
  if (!locales.includes(defaultLocale)) say(root, `the default locale ${defaultLocale} is none of ${locales.join(', ')}`);
  const namespace = [...elementsIn(root)].find(({ name }) => name === 'ov:Namespace')?.attributes.get('resid');
  for (const element of elementsIn(root)) {
    const translations = element.children.filter(({ name }) => name === 'Override' || name === 'bt:Override');
    const given = translations.map(({ attributes }) => attributes.get('Locale') ?? '');
    given.forEach((locale, i) => {
      const translation = translations[i] ?? element;
      if (locale === defaultLocale) say(translation, `${locale} is the default locale and needs no override`);
      else if (!locales.includes(locale)) say(translation, `${locale} is none of ${locales.join(', ')}`);
      if (given.indexOf(locale) !== i) say(translation, `${locale} stands twice`);
      const limit = longest(element, root);
      const length = (translation.attributes.get('Value') ?? '').length;
      if (length > limit) say(translation, `the text has ${length} characters, more than ${limit}`);
    });
    if (!/^(DisplayName|Description|bt:String)$/.test(element.name)) continue;
    if (element.name === 'bt:String' && element.attributes.get('id') === namespace) {
      // A formula must mean the same for everyone who opens the workbook.
      if (given.length > 0) say(element, 'the namespace of the functions must not be translated');
      continue;
    }
    const missing = locales.filter((locale) => locale !== defaultLocale && !given.includes(locale));
    if (missing.length > 0) say(element, `${element.attributes.get('id') ?? element.name} is not translated to ${missing.join(', ')}`);
  }
}

function longest(element: XmlElement, root: XmlElement): number {
  const shorts = elementAt(root, 'ov:VersionOverrides', 'ov:Resources', 'bt:ShortStrings')?.children ?? [];
  if (element.name === 'DisplayName' || shorts.includes(element)) return 125;
  return element.name === 'Description' || element.name === 'bt:String' ? 250 : 2048;
}

/** What people read is there in every language: its own file, beside the English one, and made by the build. */
function checkAddresses(root: XmlElement, { locales, isServed }: ManifestSurroundings, say: Say): void {
  const metadata = [...elementsIn(root)].find(({ name }) => name === 'ov:Metadata');
  const list = metadata === undefined ? undefined : elementAt(metadata, 'ov:SourceLocation')?.attributes.get('resid');
  const help = [...elementsIn(root)].find(({ name }) => name === 'ov:LearnMoreUrl')?.attributes.get('resid');
  const defaultLocale = elementAt(root, 'DefaultLocale')?.text ?? '';
  for (const element of elementsIn(root)) {
    if (!/^(SupportUrl|SourceLocation|bt:Url)$/.test(element.name)) continue;
    const address = element.attributes.get('DefaultValue') ?? '';
    if (!isServed(address)) say(element, `the build makes nothing for ${address}`);
    const given = element.children.map(({ attributes }) => attributes.get('Locale') ?? '');
    element.children.forEach((translation, i) => {
      const value = translation.attributes.get('Value') ?? '';
      const expected = address.replace(/(\.[a-z]+)$/, `.${given[i]?.split('-')[0] ?? ''}$1`);
      if (value !== expected) say(translation, `the address for ${given[i] ?? ''} is not ${expected}`);
      if (!isServed(value)) say(translation, `the build makes nothing for ${value}`);
    });
    const id = element.attributes.get('id');
    const isRead = element.name === 'SupportUrl' || (id !== undefined && (id === list || id === help));
    // The pane, its commands and the functions' code are one page for all languages.
    if (!isRead && given.length > 0) say(element, `${id ?? element.name} must be the same in every language`);
    const missing = isRead ? locales.filter((locale) => locale !== defaultLocale && !given.includes(locale)) : [];
    if (missing.length > 0) say(element, `${id ?? element.name} has no address for ${missing.join(', ')}`);
  }
}

/** One page for the pane, the commands and the functions, and Excel told that it needs the runtime for that. */
function checkSharedRuntime(root: XmlElement, say: Say): void {
  const runtime = [...elementsIn(root)].find(({ name }) => name === 'ov:Runtime')?.attributes.get('resid');
  for (const parent of elementsIn(root)) {
    const mustBeThePage =
      parent.name === 'ov:FunctionFile' ? parent
      : parent.name === 'ov:Page' || parent.name === 'ov:Action' ? elementAt(parent, 'ov:SourceLocation')
      : undefined;
    if (mustBeThePage !== undefined && mustBeThePage.attributes.get('resid') !== runtime) {
      say(mustBeThePage, `${parent.name} must name the page of the shared runtime, ${runtime ?? 'which is missing'}`);
    }
  }
  const urls = elementAt(root, 'ov:VersionOverrides', 'ov:Resources', 'bt:Urls')?.children ?? [];
  const page = urls.find(({ attributes }) => attributes.get('id') === runtime)?.attributes.get('DefaultValue');
  const source = elementAt(root, 'DefaultSettings', 'SourceLocation');
  if (source !== undefined && source.attributes.get('DefaultValue') !== page) {
    say(source, 'the page in DefaultSettings is not the page of the shared runtime');
  }
  const sets = elementAt(root, 'Requirements', 'Sets');
  for (const name of ['SharedRuntime', 'ExcelApi', 'CustomFunctionsRuntime']) {
    if (sets?.children.some(({ attributes }) => attributes.get('Name') === name) !== true) {
      say(sets ?? root, `the requirements lack ${name}`);
    }
  }
}

function checkIcons(root: XmlElement, imageSize: ManifestSurroundings['imageSize'], say: Say): void {
  const addressOf = new Map<string, string>();
  for (const image of elementAt(root, 'ov:VersionOverrides', 'ov:Resources', 'bt:Images')?.children ?? []) {
    addressOf.set(image.attributes.get('id') ?? '', image.attributes.get('DefaultValue') ?? '');
  }
  const checkImage = (element: XmlElement, address: string, size: number): void => {
    const actual = imageSize(address);
    if (actual === undefined) say(element, `there is no image ${address}`);
    else if (actual.width !== size || actual.height !== size) {
      say(element, `${address} is ${actual.width}×${actual.height}, not ${size}×${size}`);
    }
  };
  for (const element of elementsIn(root)) {
    if (element.name === 'IconUrl') checkImage(element, element.attributes.get('DefaultValue') ?? '', 32);
    if (element.name === 'HighResolutionIconUrl') checkImage(element, element.attributes.get('DefaultValue') ?? '', 64);
    if (element.name !== 'ov:Icon') continue;
    const sizes = element.children.map(({ attributes }) => Number(attributes.get('size')));
    for (const size of [16, 32, 80]) if (!sizes.includes(size)) say(element, `the icon lacks the size ${size}`);
    if (new Set(sizes).size !== sizes.length) say(element, 'the icon has one size twice');
    element.children.forEach((image, i) => {
      const address = addressOf.get(image.attributes.get('resid') ?? '');
      if (address !== undefined) checkImage(image, address, sizes[i] ?? 0);
    });
  }
}
