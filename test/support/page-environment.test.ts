/** @jest-environment ./test/support/page-environment.cjs */
// An element's style takes another way here than a search by selector, which jsdom does itself: both must say the same. (Of
// the numbers of children jsdom's own engine keeps some after the page has changed, so that it contradicts itself: none here.)
import fc from 'fast-check';

const classes = ['a', 'b', 'f1ke38td', 'A'];
const tags = ['div', 'button', 'input', 'svg', 'a'];
const attributes = ['hidden', 'disabled', 'data-theme', 'aria-hidden', 'type'];

const part = fc.tuple(
  fc.constantFrom('', '*', ...tags, 'DIV'),
  fc.array(fc.constantFrom(
    ...classes.map((name) => `.${name}`), ...attributes.map((name) => `[${name}]`), '[data-theme="contrast"]', '[data-theme="a,.b"]', '[data-theme=\'x]y\']', '[ type = "radio" i]', '[HIDDEN]',
    ':hover', ':focus', ':disabled', ':enabled', ':checked', ':first-child', ':not(.a)', ':not(.b:not(.a))', ':is(.a, .b)', ':is(div, .b) ', ':where(.a)', ':not(.a + .b)', '::before', '.\\66 1ke38td', ':root',
  ), { maxLength: 3 }),
).map(([tag, rest]) => `${tag}${rest.join('')}`).filter((text) => text.trim() !== '');
const selector = fc.array(fc.tuple(part, fc.constantFrom(' ', '>', ' > ', ' + ', '~', '\n')), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([text, combinator], at) => (at === 0 ? text : `${combinator}${text}`)).join(''));
const selectors = fc.array(selector, { minLength: 1, maxLength: 3 }).map((list) => list.join(', '));

const element = fc.record({
  tag: fc.constantFrom(...tags), classes: fc.subarray(classes), attributes: fc.subarray(attributes), theme: fc.constantFrom('contrast', 'a,.b', 'x]y'), type: fc.constantFrom('radio', 'text'),
});

afterEach(() => document.body.replaceChildren());

function matchesBySearch(found: Element, text: string): boolean | undefined {
  try {
    return found.matches(text);
  } catch {
    // What jsdom cannot read as a selector matches nothing as a rule.
    return undefined;
  }
}

let said = 0;

test('a rule is in the style of just the elements that its selector finds', () => {
  fc.assert(fc.property(selectors, fc.array(element, { minLength: 1, maxLength: 4 }), fc.boolean(), (text, elements, areNested) => {
    document.body.replaceChildren();
    let into: Element = document.body;
    const made = elements.map((each) => {
      const next = each.tag === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', 'svg') : document.createElement(each.tag);
      next.setAttribute('class', each.classes.join(' '));
      for (const name of each.attributes) next.setAttribute(name, name === 'data-theme' ? each.theme : name === 'type' ? each.type : '');
      into.append(next);
      if (areNested) into = next;
      return next;
    });
    const style = document.createElement('style');
    document.body.append(style);
    try {
      style.sheet?.insertRule(`${text} { order: 7; }`);
    } catch {
      return;
    }
    for (const each of made) {
      const wanted = matchesBySearch(each, text);
      if (wanted === undefined) continue;
      said += wanted ? 1 : 0;
      expect([text, getComputedStyle(each).order]).toEqual([text, wanted ? '7' : '']);
    }
  }), { numRuns: 500 });
  expect(said).toBeGreaterThan(30);
});

test('what a class hides is hidden, whoever is asked', () => {
  document.body.innerHTML = '<style>.gone { display: none } .back { display: block } @media screen { .unseen { visibility: hidden } }</style><p class="gone">a</p><p class="gone back">b</p><p class="unseen">c<b>d</b></p>';
  const shown = [...document.querySelectorAll('p, b')].map((each) => [getComputedStyle(each).display, getComputedStyle(each).visibility]);
  expect(shown).toEqual([['none', 'visible'], ['block', 'visible'], ['block', 'hidden'], ['', 'hidden']]);
});

test('a field has the labels that name it, however the page changes', () => {
  document.body.innerHTML = '<label for="x">one</label><label>two<input id="x"></label><label for="">none</label><p id="y"></p>';
  const labels = (id: string): (string | null)[] => [...(document.querySelector<HTMLInputElement>(`input#${id}`)?.labels ?? [])].map(({ textContent }) => textContent);
  expect(labels('x')).toEqual(['one', 'two']);
  const [first] = document.querySelectorAll('label');
  first?.setAttribute('for', 'y');
  // The first element with an id is meant, though it be none that can be labelled.
  document.body.insertAdjacentHTML('beforeend', '<input id="y">');
  expect([labels('x'), labels('y')]).toEqual([['two'], []]);
  document.querySelector('p')?.remove();
  expect([labels('x'), labels('y'), first?.control?.id]).toEqual([['two'], ['one'], 'y']);
  document.querySelector('#y')?.setAttribute('id', 'z');
  expect([labels('z'), first?.control]).toEqual([[], null]);
  first?.remove();
  const apart = document.createElement('form');
  apart.innerHTML = '<label for="z">apart</label><input id="z">';
  expect([labels('z'), apart.querySelector('label')?.control?.matches('form input')]).toEqual([[], true]);
});
