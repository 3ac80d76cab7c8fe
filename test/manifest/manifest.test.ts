import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listedFunctions } from '../functions/listed-functions';
import { projectManifest } from './project-manifest';
import { elementsIn, readXml } from './read-xml';
import { validateManifest } from './validate-manifest';

const root = path.resolve(__dirname, '../..');
const { file, surroundings } = projectManifest(root);
const manifest = readFileSync(file, 'utf8');
const check = (text: string) => validateManifest(text, surroundings).map(({ message }) => message);

/** The manifest with one thing changed; fails when there is nothing to change, so that no test plants nothing. */
function planted(pattern: RegExp | string, replacement: string): string {
  const text = manifest.replace(pattern, replacement);
  if (text === manifest) throw new Error(`nothing to plant at ${String(pattern)}`);
  return text;
}

describe('the manifest of the add-in', () => {
  it('has nothing wrong', () => {
    expect(validateManifest(manifest, surroundings)).toEqual([]);
  });

  it('calls the commands that the pane answers to', () => {
    const names = [...elementsIn(readXml(manifest, new Map()))].filter(({ name }) => name.endsWith('FunctionName')).map(({ text }) => text);
    expect(names).toEqual(['newCustomer', 'checkRegister', 'undoLast']);
  });

  it('gives the functions the namespace that the README names them by', () => {
    expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="CUSTOMER"/>');
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    for (const { id } of listedFunctions()) expect(readme).toContain(`CUSTOMER.${id}`);
  });

  it('is built for another address by replacing every one of the development server’s', () => {
    const module = pathToFileURL(path.join(root, 'taskpane/manifest-for.mjs')).href;
    const ask = (url: string) => execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import { manifestFor } from ${JSON.stringify(module)}; process.stdout.write(manifestFor(${JSON.stringify(url)}))`],
      { encoding: 'utf8', stdio: 'pipe' },
    );
    const built = ask('https://kartoteka.example/addin/');
    expect(built).not.toContain('localhost');
    expect(built.match(/https:\/\/kartoteka\.example\/addin\/[a-z]/g)).toHaveLength(manifest.match(/https:\/\/localhost:3000\//g)?.length ?? 0);
    const imageSize = (address: string) => surroundings.imageSize(address.replace('/addin/', '/'));
    const isServed = (address: string) => surroundings.isServed(address.replace('/addin/', '/'));
    expect(validateManifest(built, { ...surroundings, imageSize, isServed })).toEqual([]);
    expect(() => ask('http://kartoteka.example/')).toThrow(/over https only/);
    expect(() => ask('https://kartoteka.example/?v=1')).toThrow(/must end with a folder/);
  });
});

describe('the icons', () => {
  it('are the ones that the script draws, in every size', () => {
    expect(execFileSync(process.execPath, [path.join(root, 'taskpane/assets/draw-icons.mjs'), '--check'], { encoding: 'utf8', stdio: 'pipe' })).toBe('');
  });
});

describe('the validator', () => {
  it.each([
    ['text that is not XML', /<\/OfficeApp>\s*$/, '', 'not well-formed'],
    ['another root namespace', 'appforoffice/1.1"', 'appforoffice/1.0"', 'not OfficeApp'],
    ['overrides without their namespace', / xmlns="http:\/\/schemas.microsoft.com\/office\/taskpaneappversionoverrides"/, '', 'VersionOverrides does not belong into OfficeApp'],
    ['elements in the wrong order', /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1', 'Version stands too late'],
    ['GetStarted after FunctionFile', /(<GetStarted>[^]*<\/GetStarted>)\s*(<FunctionFile [^>]*>)/, '$2$1', 'ov:GetStarted stands too late'],
    ['the tab’s label before its groups', /(<CustomTab [^>]*>)([^]*?)(<Label resid="Tab.Label"\/>)/, '$1$3$2', 'stands too late in ov:CustomTab'],
    ['a missing element', /<SupportUrl [^]*<\/SupportUrl>/, '', 'OfficeApp lacks SupportUrl'],
    ['a missing high-resolution icon', /<HighResolutionIconUrl .*>/, '', 'OfficeApp lacks HighResolutionIconUrl'],
    ['an element twice', /(<Version>.*<\/Version>)/, '$1$1', 'Version stands more than once'],
    ['an unknown element', '<Permissions>', '<Colour/><Permissions>', 'Colour does not belong into OfficeApp'],
    ['an unknown attribute', '<Host Name="Workbook"/>', '<Host Name="Workbook" Size="1"/>', 'Host has no attribute Size'],
    ['a missing attribute', ' lifetime="long"', '', 'lacks the attribute lifetime'],
    ['a runtime that ends with the pane', 'lifetime="long"', 'lifetime="short"', 'lifetime="short" is not allowed'],
    ['a second runtime', /(<Runtime .*>)/, '$1$1', 'ov:Runtime stands more than once'],
    ['more rights than are asked for by the format', 'ReadWriteDocument', 'All', 'Permissions must not hold “All”'],
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>kartoteka</Id>', 'Id must not hold'],
    ['the empty GUID', /<Id>.*<\/Id>/, '<Id>00000000-0000-0000-0000-000000000000</Id>', 'Id must not hold'],
    ['a version of three numbers', /<Version>.*<\/Version>/, '<Version>1.0.0</Version>', 'Version must not hold'],
    ['a default locale without a country', '>en-US<', '>en<', 'DefaultLocale must not hold'],
    ['a name that is too long', '<ProviderName>Kartoteka', `<ProviderName>${'K'.repeat(126)}`, 'ProviderName must not hold'],
    ['a short string that is too long', /(id="Card.Label" DefaultValue=")Card/, `$1${'C'.repeat(126)}`, 'is not allowed at bt:String'],
    ['a translated short string that is too long', 'Value="Kortelė"', `Value="${'K'.repeat(126)}"`, 'more than 125'],
    ['a long string that is too long', /(id="Card.Tip" DefaultValue=")/, `$1${'C'.repeat(250)}`, 'is not allowed at bt:String'],
    ['a translated description that is too long', 'Value="Apskaitos', `Value="${'A'.repeat(250)}`, 'more than 250'],
    ['a resource id of more than 32 characters', /Help\.Url/g, 'H'.repeat(33), 'is not allowed at bt:Url'],
    ['an address without https', 'https://localhost:3000/functions.json', 'http://localhost:3000/functions.json', 'is not allowed at bt:Url'],
    ['an address that is too long', 'localhost:3000/functions.json', `localhost:3000/${'f'.repeat(2048)}`, 'is not allowed at bt:Url'],
    ['a reference to nothing', '<Label resid="Undo.Label"/>', '<Label resid="Undo.Lable"/>', 'there is no resource Undo.Lable'],
    ['a reference to another kind of resource', '<Description resid="Card.Tip"/>', '<Description resid="Card.Label"/>', 'needs a resource of bt:LongStrings'],
    ['a resource nobody uses', '<LearnMoreUrl resid="Help.Url"/>', '<LearnMoreUrl resid="Taskpane.Url"/>', 'nothing uses the resource Help.Url'],
    ['a resource id twice', '<bt:String id="New.Tip"', '<bt:String id="Card.Tip"', 'the resource id Card.Tip is taken'],
    ['two controls of one id', ' id="newCustomer"', ' id="showCard"', 'the id showCard is taken'],
    ['two buttons that do the same', '>undoLast<', '>checkRegister<', 'two buttons call checkRegister'],
    ['a text that one language lacks', /<bt:Override Locale="lv-LV" Value="Kartīte"\/>/, '', 'Card.Label is not translated to lv-LV'],
    ['a name that one language lacks', /<Override Locale="he-IL" Value="Kartoteka"\/>/, '', 'DisplayName is not translated to he-IL'],
    ['a language twice', /(<Override Locale="ro-RO" Value="Kartoteka"\/>)/, '$1$1', 'ro-RO stands twice'],
    ['a language that is not ours', /Locale="ro-RO" Value="Anulare"/, 'Locale="fr-FR" Value="Annuler"', 'fr-FR is none of'],
    ['an override of the default locale', /Locale="ro-RO" Value="Anulare"/, 'Locale="en-US" Value="Undo"', 'en-US is the default locale'],
    ['a translated namespace', '<bt:String id="Functions.Namespace" DefaultValue="CUSTOMER"/>', '<bt:String id="Functions.Namespace" DefaultValue="CUSTOMER"><bt:Override Locale="he-IL" Value="KOACH"/></bt:String>', 'must not be translated'],
    ['a pane of its own', '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>', 'ov:TaskpaneId does not belong'],
    ['an unknown action', 'xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"', 'ov:FunctionName does not belong'],
    ['commands on another page', '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>', 'ov:FunctionFile must name the page'],
    ['functions on another page', /(<Page>\s*<SourceLocation resid=")Taskpane.Url/, '$1Help.Url', 'ov:Page must name the page'],
    ['a pane on another page', /(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=")Taskpane.Url/, '$1Help.Url', 'ov:Action must name the page'],
    ['another start page', 'DefaultValue="https://localhost:3000/taskpane.html"/>\n  </DefaultSettings>', 'DefaultValue="https://localhost:3000/index.html"/>\n  </DefaultSettings>', 'not the page of the shared runtime'],
    ['no demand for the shared runtime', /<Set Name="SharedRuntime".*>/, '', 'the requirements lack SharedRuntime'],
    ['no demand for custom functions', /<Set Name="CustomFunctionsRuntime".*>/, '', 'the requirements lack CustomFunctionsRuntime'],
    ['an icon without its middle size', /<bt:Image size="32" resid="Card.32"\/>/, '', 'the icon lacks the size 32'],
    ['an icon with a size twice', /<bt:Image size="20" resid="Card.20"\/>/, '<bt:Image size="16" resid="Card.16"/>', 'one size twice'],
    ['an image of another size', 'resid="Card.80"', 'resid="Card.64"', 'card-64.png is 64×64, not 80×80'],
    ['an image that is not there', 'assets/undo-16.png', 'assets/undo-17.png', 'there is no image'],
    ['a list of functions that nothing makes', 'Value="https://localhost:3000/functions.he.json"', 'Value="https://localhost:3000/functions.iw.json"', 'nothing for https://localhost:3000/functions.iw.json'],
    ['a list of functions of another language', 'functions.he.json', 'functions.ro.json', 'the address for he-IL is not https://localhost:3000/functions.he.json'],
    ['a list of functions that one language lacks', /<bt:Override Locale="lt-LT" Value="[^"]*functions\.lt\.json"\/>/, '', 'Functions.Metadata.Url has no address for lt-LT'],
    ['a help page that is not there', 'DefaultValue="https://localhost:3000/help/index.html"', 'DefaultValue="https://localhost:3000/help/start.html"', 'nothing for https://localhost:3000/help/start.html'],
    ['help that one language lacks', /<bt:Override Locale="lv-LV" Value="[^"]*index\.lv\.html"\/>/, '', 'Help.Url has no address for lv-LV'],
    ['support that one language lacks', /<Override Locale="ro-RO" Value="[^"]*index\.ro\.html"\/>/, '', 'SupportUrl has no address for ro-RO'],
    ['a page of the runtime in one language', /(id="Taskpane.Url" DefaultValue="[^"]*")\/>/, '$1><bt:Override Locale="he-IL" Value="https://localhost:3000/taskpane.he.html"/></bt:Url>', 'Taskpane.Url must be the same in every language'],
    ['a small high-resolution icon', 'kartoteka-64.png', 'kartoteka-32.png', 'is 32×32, not 64×64'],
  ])('finds %s', (_what, pattern, replacement, message) => {
    expect(check(planted(pattern, replacement))).toContainEqual(expect.stringContaining(message));
  });

  it('says in which line', () => {
    const line = manifest.split('\n').findIndex((text) => text.includes('<ProviderName>')) + 1;
    const findings = validateManifest(planted(/<ProviderName>.*<\/ProviderName>/, '<ProviderName></ProviderName>'), surroundings);
    expect(findings).toEqual([{ line, message: 'ProviderName must not hold “”' }]);
  });
});
