/** What a value says where the cell holds it otherwise: a day of one of the firm's own fields stands there as its serial number. */
import type { App } from '../src/app/app';
import type { Scalar } from '../src/model/field-kinds';
import { meantByCell } from '../src/model/own-fields';

export type MeantValue = (field: string, value: Scalar) => Scalar;

export function meantValue(app: App): MeantValue {
  return (field, value) => (field.startsWith('x:') ? meantByCell(app.ownFields().find(({ key }) => key === field)?.kind, value, app.date1904()) : value);
}
