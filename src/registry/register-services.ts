/** The list of public registers. A new one is its file in services/ and its line here. */
import { anaf } from './services/anaf';
import { deVatConfirmation } from './services/de-vat-confirmation';
import { eeBusinessRegister } from './services/ee-business-register';
import { frCompanies } from './services/fr-companies';
import { hmrc } from './services/hmrc';
import { ilAssociations } from './services/il-associations';
import { ilCompanies } from './services/il-companies';
import { ilPartnerships } from './services/il-partnerships';
import { ltLegalEntities } from './services/lt-legal-entities';
import { lvEnterprises } from './services/lv-enterprises';
import { lvVatPayers } from './services/lv-vat-payers';
import { plCourtRegister } from './services/pl-court-register';
import { plVatWhiteList } from './services/pl-vat-white-list';
import { vies } from './services/vies';
import type { CardNumbers, RegisterService } from './register-service';

/** The richer first: for a card the first that knows it fills it, the others confirm. */
export const registerServices: readonly RegisterService[] = [
  anaf, ilCompanies, ilPartnerships, ilAssociations, lvEnterprises, lvVatPayers, ltLegalEntities, eeBusinessRegister,
  plCourtRegister, plVatWhiteList, frCompanies, hmrc, vies, deVatConfirmation,
];

const byKey = new Map(registerServices.map((service) => [service.key, service]));

export function registerService(key: string): RegisterService | undefined {
  return byKey.get(key);
}

/** Which registers know the card, and under which number. Germany's confirmation is only for firms that are German themselves. */
export function servicesFor(card: CardNumbers, requester?: string): { readonly service: RegisterService; readonly number: string }[] {
  return registerServices.flatMap((service) => {
    if (service.key === deVatConfirmation.key && !/^DE/i.test(requester?.trim() ?? '')) return [];
    const number = service.numberOf(card);
    return number === undefined ? [] : [{ service, number }];
  });
}
