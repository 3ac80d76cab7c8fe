/**
 * The add-in-only manifest of a task pane add-in for Excel, as far as we allow ourselves to use it: which elements, in
 * which order, how many, with which attributes. After Microsoft's published schemas of the format ([MS-OWEMXML],
 * TaskPaneAppVersionOverridesV1_0) and the reference of its elements, read 2026-11; narrower than both where a shared
 * runtime, Excel or the store ask for more. Elements of the overrides' namespace carry `ov:` here, of the basic types `bt:`.
 */

/** Exactly one, at most one, at least one, any number. */
type Times = '1' | '?' | '+' | '*';

export interface ElementRule {
  /** In their order: name, how often, and the rule's name if it is not the element's. */
  readonly children?: readonly (readonly [name: string, times: Times, rule?: string])[];
  /** Pattern by attribute; an attribute that is not here is not allowed, all are required. */
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
}

const any = /^[^]+$/;
const upTo = (length: number) => new RegExp(`^[^]{1,${length}}$`, 'u');
const https = /^https:\/\/[^\s]{1,2040}$/;
const id = /^[A-Za-z0-9._-]{1,125}$/;
const resid = upTo(32);
const locale = /^[a-z]{2,3}-[A-Z]{2}$/;

const reference: ElementRule = { attributes: { resid } };
const localized = (value: RegExp): ElementRule => ({ children: [['Override', '*', 'override']], attributes: { DefaultValue: value } });

export const grammar: Readonly<Record<string, ElementRule>> = {
  OfficeApp: {
    attributes: { 'xsi:type': /^TaskPaneApp$/ },
    children: [
      ['Id', '1'], ['AlternateId', '?'], ['Version', '1'], ['ProviderName', '1'], ['DefaultLocale', '1'],
      ['DisplayName', '1'], ['Description', '1'], ['IconUrl', '1', 'url'], ['HighResolutionIconUrl', '1', 'url'],
      ['SupportUrl', '1', 'url'], ['AppDomains', '?'], ['Hosts', '1'], ['Requirements', '1'], ['DefaultSettings', '1'],
      ['Permissions', '1'], ['ov:VersionOverrides', '1'],
    ],
  },
  Id: { text: /^(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i },
  AlternateId: { text: any },
  // Four numbers: the store compares them to see whether there is something to update.
  Version: { text: /^\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5}$/ },
  ProviderName: { text: upTo(125) },
  DefaultLocale: { text: locale },
  DisplayName: localized(upTo(125)),
  Description: localized(upTo(250)),
  url: localized(https),
  override: { attributes: { Locale: locale, Value: any } },
  AppDomains: { children: [['AppDomain', '+']] },
  AppDomain: { text: https },
  Hosts: { children: [['Host', '1']] },
  Host: { attributes: { Name: /^Workbook$/ } },
  Requirements: { children: [['Sets', '1']] },
  Sets: { attributes: { DefaultMinVersion: /^\d+\.\d+$/ }, children: [['Set', '+']] },
  Set: { attributes: { Name: /^[A-Za-z]+$/, MinVersion: /^\d+\.\d+$/ } },
  DefaultSettings: { children: [['SourceLocation', '1', 'url']] },
  Permissions: { text: /^ReadWriteDocument$/ },

  'ov:VersionOverrides': {
    attributes: { 'xsi:type': /^VersionOverridesV1_0$/ },
    children: [['ov:Description', '?', 'reference'], ['ov:Hosts', '1'], ['ov:Resources', '1']],
  },
  'ov:Hosts': { children: [['ov:Host', '1']] },
  'ov:Host': {
    attributes: { 'xsi:type': /^Workbook$/ },
    children: [['ov:Runtimes', '1'], ['ov:AllFormFactors', '1'], ['ov:DesktopFormFactor', '1']],
  },
  'ov:Runtimes': { children: [['ov:Runtime', '1']] },
  'ov:Runtime': { attributes: { resid, lifetime: /^long$/ } },
  'ov:AllFormFactors': { children: [['ov:ExtensionPoint', '1', 'functions']] },
  functions: {
    attributes: { 'xsi:type': /^CustomFunctions$/ },
    children: [['ov:Script', '1', 'page'], ['ov:Page', '1', 'page'], ['ov:Metadata', '1', 'page'], ['ov:Namespace', '1', 'reference']],
  },
  page: { children: [['ov:SourceLocation', '1', 'reference']] },
  'ov:DesktopFormFactor': {
    children: [['ov:GetStarted', '1'], ['ov:FunctionFile', '1', 'reference'], ['ov:ExtensionPoint', '1', 'commands']],
  },
  'ov:GetStarted': {
    children: [['ov:Title', '1', 'reference'], ['ov:Description', '1', 'reference'], ['ov:LearnMoreUrl', '1', 'reference']],
  },
  commands: { attributes: { 'xsi:type': /^PrimaryCommandSurface$/ }, children: [['ov:CustomTab', '1']] },
  // InsertAfter and InsertBefore are for PowerPoint only.
  'ov:CustomTab': { attributes: { id }, children: [['ov:Group', '+'], ['ov:Label', '1', 'reference']] },
  'ov:Group': {
    attributes: { id },
    children: [['ov:Label', '1', 'reference'], ['ov:Icon', '1'], ['ov:Control', '+']],
  },
  'ov:Control': {
    attributes: { id, 'xsi:type': /^Button$/ },
    children: [['ov:Label', '1', 'reference'], ['ov:Supertip', '1'], ['ov:Icon', '1'], ['ov:Action', '1']],
  },
  'ov:Supertip': { children: [['ov:Title', '1', 'reference'], ['ov:Description', '1', 'reference']] },
  'ov:Icon': { children: [['bt:Image', '+', 'iconImage']] },
  iconImage: { attributes: { size: /^(16|20|24|32|40|48|64|80)$/, resid } },
  // A TaskpaneId is not among them: with a shared runtime there is one pane.
  ShowTaskpane: { attributes: { 'xsi:type': any }, children: [['ov:SourceLocation', '1', 'reference']] },
  ExecuteFunction: { attributes: { 'xsi:type': any }, children: [['ov:FunctionName', '1']] },
  'ov:FunctionName': { text: /^[A-Za-z_$][\w$]{0,63}$/ },

  'ov:Resources': { children: [['bt:Images', '1'], ['bt:Urls', '1'], ['bt:ShortStrings', '1'], ['bt:LongStrings', '1']] },
  'bt:Images': { children: [['bt:Image', '+', 'urlResource']] },
  'bt:Urls': { children: [['bt:Url', '+', 'urlResource']] },
  'bt:ShortStrings': { children: [['bt:String', '+', 'shortString']] },
  'bt:LongStrings': { children: [['bt:String', '+', 'longString']] },
  urlResource: { attributes: { id: resid, DefaultValue: https }, children: [['bt:Override', '*', 'override']] },
  shortString: { attributes: { id: resid, DefaultValue: upTo(125) }, children: [['bt:Override', '*', 'override']] },
  longString: { attributes: { id: resid, DefaultValue: upTo(250) }, children: [['bt:Override', '*', 'override']] },
  reference,
};
