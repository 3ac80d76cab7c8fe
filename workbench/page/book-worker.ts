/** The worker beside the page: it patches, packs and keeps the open workbook, so that the page does not stand still meanwhile. */
import { createBookAnswers } from './book-requests';
import { keepBook } from './kept-book';
import type { NumberedAnswer, NumberedRequest } from './book-requests';

const answers = createBookAnswers(keepBook);

addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  const { number, request } = data;
  answers(request).then(
    (answer) => send({ number, ok: true, answer }),
    (cause: unknown) => send({ number, ok: false, cause }),
  );
});

function send(answer: NumberedAnswer): void {
  postMessage(answer);
}
