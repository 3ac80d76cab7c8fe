/** The fingerprint of a file, against the published test vectors of SHA-256. */
import { contentHash } from '../../taskpane/features/card/content-hash';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the fingerprint of “%s” is the SHA-256 of its bytes', async (text, digest) => {
  expect(await contentHash(new Blob([text]))).toBe(`sha256:${digest}`);
});
