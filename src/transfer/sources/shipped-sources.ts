/** The list of programs whose exports are known. A new one is its file and its line here. */
import { b1 } from './b1';
import { debitoor } from './debitoor';
import { erpnext } from './erpnext';
import { finbot } from './finbot';
import { iflows } from './iflows';
import { odcanit } from './odcanit';
import { odoo } from './odoo';
import { quickbooksDesktop } from './quickbooks-desktop';
import { quickbooksOnline } from './quickbooks-online';
import type { ShippedSource } from './shipped-source';
import { shopify } from './shopify';
import { woocommerce } from './woocommerce';
import { xero } from './xero';

export const shippedSources: readonly ShippedSource[] = [finbot, odcanit, debitoor, iflows, b1, odoo, erpnext, xero, quickbooksOnline, quickbooksDesktop, woocommerce, shopify];
