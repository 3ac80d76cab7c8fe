/** Theme, direction and the width of the pane. */
import { textsOf } from '../../src/locales/locales';
import { wordsOf } from './words';
import type { PreferenceStore } from './preferences';

const STEP = 10;

export function createLayout(preferences: PreferenceStore, onTheme: (dark: boolean) => void): void {
  const part = (id: string): HTMLElement => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`The page has no #${id}.`);
    return element;
  };
  const pane = part('pane');
  const divider = part('divider');
  const draw = () => {
    const { theme, language, paneWidth } = preferences.get();
    const words = wordsOf(language);
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.lang = language;
    root.dir = textsOf(language).direction;
    pane.style.width = `${paneWidth}px`;
    pane.setAttribute('aria-label', words.pane);
    part('grid').setAttribute('aria-label', words.grid);
    divider.setAttribute('aria-label', words.divider);
    divider.setAttribute('aria-valuenow', String(paneWidth));
    divider.setAttribute('aria-valuemin', '320');
    divider.setAttribute('aria-valuemax', '450');
    onTheme(theme !== 'light');
  };
  const widen = (width: number) => preferences.set({ paneWidth: Math.round(Math.min(450, Math.max(320, width))) });
  const away = () => (document.documentElement.dir === 'rtl' ? -1 : 1);

  divider.addEventListener('pointerdown', (down) => {
    const start = preferences.get().paneWidth;
    divider.setPointerCapture(down.pointerId);
    divider.classList.add('dragging');
    const move = (event: PointerEvent) => widen(start + (down.clientX - event.clientX) * away());
    const up = () => {
      divider.classList.remove('dragging');
      divider.removeEventListener('pointermove', move);
    };
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', up, { once: true });
  });
  divider.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    widen(preferences.get().paneWidth + by * away());
  });
  preferences.subscribe(draw);
  draw();
}
