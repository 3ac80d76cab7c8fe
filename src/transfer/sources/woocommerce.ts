/**
 * WooCommerce: customers and orders of "Customer/Order/Coupon Export" (billing_first_name …), the same with labels, and the
 * list of customers of WooCommerce Analytics. Keys of orders as public programs have them that read such files, looked at
 * 2026-11-23; the headers of WooCommerce Analytics are general knowledge. No export was at hand.
 */
import type { ColumnUse } from '../mapping/import-mapping';
import { address, card, firmName, firstName, lastName, notOurs, shippingRow, type ShippedSource } from './shipped-source';

const receiver = (order: number): ColumnUse => ({ do: 'take', to: { table: 'Addresses', row: 'shipping', field: 'location' }, join: 'words', order });

export const woocommerce: ShippedSource = {
  key: 'woocommerce', name: 'WooCommerce', isAssumed: false,
  signs: [['billing_first_name', 'billing_last_name'], ['Username', 'Last Active', 'Total Spend']],
  columns: {
    'customer_id': [card('code')],
    'billing_company': firmName,
    'billing_first_name': firstName, 'billing_last_name': lastName,
    'billing_email': [card('email')], 'email': [card('email')], 'user_email': [card('email')],
    'billing_phone': [card('phone')],
    'billing_address_1': [card('street')], 'billing_address_2': [card('addressExtra')], 'billing_city': [card('city')], 'billing_postcode': [card('postalCode')],
    'billing_state': [card('county')], 'billing_country': [card('country')],
    // Who receives it there is what the place is called.
    'shipping_company': [receiver(0)], 'shipping_first_name': [receiver(1)], 'shipping_last_name': [receiver(2)],
    'shipping_address_1': [address('shipping', 'street')], 'shipping_address_2': [address('shipping', 'addressExtra')], 'shipping_city': [address('shipping', 'city')],
    'shipping_postcode': [address('shipping', 'postalCode')], 'shipping_state': [address('shipping', 'county')], 'shipping_country': [address('shipping', 'country')],
    'Name': [card('name')],
    'Country / Region': [card('country')], 'City': [card('city')], 'Region': [card('county')], 'Postal Code': [card('postalCode')],
    'customer_note': [card('note')],
    'first_name': notOurs, 'last_name': notOurs, 'Username': notOurs, 'user_login': notOurs, 'user_pass': notOurs, 'user_nicename': notOurs, 'session_tokens': notOurs, 'nickname': notOurs,
    'rich_editing': notOurs, 'syntax_highlighting': notOurs, 'admin_color': notOurs, 'use_ssl': notOurs, 'wp_user_level': notOurs, 'show_welcome_panel': notOurs, 'user_status': notOurs,
    'date_registered': notOurs, 'Sign Up': notOurs, 'Last Active': notOurs, 'Orders': notOurs, 'Total Spend': notOurs, 'AOV': notOurs, 'total_spent': notOurs, 'order_count': notOurs,
    'order_id': notOurs, 'order_number': notOurs, 'order_date': notOurs, 'order_total': notOurs, 'status': notOurs, 'paid_date': notOurs, 'payment_method': notOurs, 'shipping_total': notOurs,
    'cart_discount': notOurs, 'line_items': notOurs,
  },
  rows: [shippingRow],
};
