/**
 * Invoices and credit notes out of UBL 2.1: EN 16931 (CEN/TS 16931-3-2), Peppol BIS Billing 3.0 and RO e-Factura (CIUS-RO), one file
 * or many in one. Totals are read, never counted anew; where their parts come to something else, it is told. BT-1 number, BT-2 day,
 * BT-9 due day, BT-3 type, BT-5 currency, BT-112 total with VAT, BT-115 what is left to be paid. Read 2026-11.
 */
import { isCalendarDate } from '../../../base/calendar-date';
import type { Values } from '../../../model/change';
import { joinSeveral } from '../../../model/several';
import type { IncomingCard } from '../../source';
import type { TransferIssue } from '../../transfer-issues';
import { childOf, childrenOf, descendantsOf, readXml, textAt, type XmlNode } from '../../xml/read-xml';
import { filled } from '../parts/filled';
import { LeftOut } from '../parts/left-out';
import { readParty, type Role } from './read-ubl';

/** Of UNTDID 1001, what is no ordinary invoice; in a credit note only these are something else than that. */
const credits = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532']);

/** Values of lists are given by their meanings. The customer is whoever the document was issued to. */
export function readUblDocuments(text: string): { readonly cards: IncomingCard[]; readonly issues: TransferIssue[] } {
  const { root, broken, tooDeep } = readXml(text);
  const documents = root === undefined ? [] : descendantsOf(root, ['Invoice', 'CreditNote']).filter(isDocument);
  const issues: TransferIssue[] = [];
  if (tooDeep !== undefined) issues.push({ severity: 'error', code: 'format-too-deep', facts: { format: 'UBL', line: tooDeep }, where: { line: tooDeep } });
  if (broken !== undefined) issues.push({ severity: 'error', code: 'format-broken', facts: { format: 'UBL', line: broken }, where: { line: broken } });
  if (documents.length === 0 && issues.length === 0) issues.push({ severity: 'error', code: 'format-other', facts: { format: 'UBL' } });
  return { cards: documents.map((document) => readDocument(document, issues)), issues };
}

const isDocument = ({ name, children }: XmlNode): boolean => (name === 'Invoice' || name === 'CreditNote') && children.some((child) => child.name === 'AccountingCustomerParty' || child.name === 'LegalMonetaryTotal');

/** Whether there is a document in it, by its beginning. */
export const hasUblDocument = (beginning: string): boolean => /<(?:[\w-]+:)?(?:Invoice|CreditNote)[\s>]/.test(beginning);

function readDocument(document: XmlNode, issues: TransferIssue[]): IncomingCard {
  // What a list of customers has no place for is said when customers are taken out of the file.
  const leftOut = new LeftOut();
  const party = (trader: string, role: Role, account: string): IncomingCard => {
    const side = childOf(document, trader);
    const node = childOf(side, 'Party');
    return node === undefined ? { line: document.line, values: {}, rows: [] } : readParty(node, role, textAt(side, account), leftOut);
  };
  const buyer = party('AccountingCustomerParty', 'customer', 'SupplierAssignedAccountID');
  const seller = party('AccountingSupplierParty', 'supplier', 'CustomerAssignedAccountID');
  const total = childOf(document, 'LegalMonetaryTotal');
  const inclusive = textAt(total, 'TaxInclusiveAmount');
  const amount = numberOf(inclusive) ?? numberOf(textAt(total, 'PayableAmount'));
  const number = textAt(document, 'ID');
  issues.push(...aboutTotals(document, total, number));
  const { roles: _role, ...customer } = buyer.values;
  return {
    line: document.line, values: customer,
    rows: [...buyer.rows, {
      table: 'Documents',
      values: filled({
        type: typeOf(document), number, date: dayIn(textAt(document, 'IssueDate')), due: dayIn(dueIn(document)), amount, status: 'issued',
        currency: textAt(document, 'DocumentCurrencyCode').toUpperCase() || currencyOf(total),
        seller: textOf(seller.values, 'name'), sellerNumbers: joinSeveral(['vatNumber', 'taxId', 'companyNumber', 'personalId'].map((field) => textOf(seller.values, field)).filter((one) => one !== '')),
      }),
    }],
  };
}

const textOf = (values: Values, field: string): string => String(values[field] ?? '');

function typeOf(document: XmlNode): string {
  const code = textAt(document, 'InvoiceTypeCode') || textAt(document, 'CreditNoteTypeCode');
  if (document.name === 'CreditNote' || credits.has(code)) return 'creditNote';
  return code === '325' ? 'proforma' : 'invoice';
}

/** BT-9: of an invoice its own element, of a credit note among the means of payment. */
function dueIn(document: XmlNode): string {
  return textAt(document, 'DueDate') || childrenOf(document, 'PaymentMeans').map((means) => textAt(means, 'PaymentDueDate')).find((day) => day !== '') || childrenOf(document, 'PaymentTerms').map((terms) => textAt(terms, 'PaymentDueDate')).find((day) => day !== '') || '';
}

/** A time zone may stand behind it. */
function dayIn(text: string): string {
  const day = text.slice(0, 10);
  return isCalendarDate(day) ? day : '';
}

const currencyOf = (total: XmlNode | undefined): string => (childOf(total, 'PayableAmount') ?? childOf(total, 'TaxInclusiveAmount'))?.attributes['currencyID'] ?? '';

function numberOf(text: string): number | undefined {
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}

/** Less than this is the rounding of one line. */
const cent = 0.0101;

function aboutTotals(document: XmlNode, total: XmlNode | undefined, number: string): TransferIssue[] {
  const at = (name: string): number | undefined => numberOf(textAt(total, name));
  const [inclusive, exclusive, payable] = [at('TaxInclusiveAmount'), at('TaxExclusiveAmount'), at('PayableAmount')];
  if (inclusive === undefined) return [];
  const currency = textAt(document, 'DocumentCurrencyCode');
  // A second total of VAT is in the currency of the books.
  const taxes = childrenOf(document, 'TaxTotal').flatMap((tax) => {
    const node = childOf(tax, 'TaxAmount');
    return node === undefined || (currency !== '' && (node.attributes['currencyID'] ?? currency) !== currency) ? [] : [numberOf(node.text) ?? 0];
  });
  const issues: TransferIssue[] = [];
  const where = { line: document.line };
  const tell = (found: number): void => {
    issues.push({ severity: 'warning', code: 'format-total-differs', facts: { number, said: inclusive.toFixed(2), found: found.toFixed(2) }, where });
  };
  if (exclusive !== undefined && taxes.length > 0) {
    const found = exclusive + taxes.reduce((sum, tax) => sum + tax, 0);
    if (Math.abs(found - inclusive) > cent) tell(found);
  }
  if (payable !== undefined) {
    const left = inclusive - (at('PrepaidAmount') ?? 0) + (at('PayableRoundingAmount') ?? 0);
    if (Math.abs(left - payable) > cent) tell(payable + (at('PrepaidAmount') ?? 0) - (at('PayableRoundingAmount') ?? 0));
    else if (Math.abs(payable - inclusive) > cent / 2) issues.push({ severity: 'warning', code: 'format-payable-differs', facts: { number, total: inclusive.toFixed(2), payable: payable.toFixed(2) }, where });
  }
  return issues;
}
