/** Excel.Functions: the one worksheet function whose answer tells an add-in something it cannot read, the date system. */
import { serialOfDate } from '../../../src/base/calendar-date';
import { invalidArgument } from '../excel-error';
import type { HostContext } from '../host-context';
import { bindObject } from '../object-shape';
import type { HostObject, Shape } from '../object-shape';

interface Outcome {
  readonly value: number;
}

const RESULT: Shape<Outcome> = {
  className: 'FunctionResult',
  properties: { Value: { read: ({ value }) => value }, Error: { read: () => null } },
};

const FUNCTIONS: Shape<HostContext> = {
  className: 'Functions',
  methods: {
    Date({ model }, year, month, day) {
      if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number') throw invalidArgument();
      const text = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
      return bindObject(RESULT, { value: serialOfDate(text, model.date1904) });
    },
  },
};

export function functionsObject(host: HostContext): HostObject {
  return bindObject(FUNCTIONS, host);
}
