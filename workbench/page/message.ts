/** The one line under the toolbar that says what went wrong. */
import type { wordsOf } from './words';

export interface Message {
  /** `cause` is for the developer's console. */
  show(text: string, cause?: unknown): void;
  hide(): void;
}

export function createMessage(words: () => ReturnType<typeof wordsOf>): Message {
  const line = document.getElementById('message');
  if (!line) throw new Error('The page has no #message.');
  const hide = () => {
    line.hidden = true;
    line.replaceChildren();
  };
  return {
    show(text, cause) {
      if (cause !== undefined) console.error(text, cause);
      const close = Object.assign(document.createElement('button'), { type: 'button', textContent: words().close });
      close.addEventListener('click', hide);
      line.replaceChildren(Object.assign(document.createElement('span'), { textContent: text }), close);
      line.hidden = false;
    },
    hide,
  };
}
