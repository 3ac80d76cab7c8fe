/**
 * Runs the registers' proxy alone:
 *   npm run proxy -- --origin https://addin.example [--port 8790] [--host 127.0.0.1] [--service ANAF …] [--behind-proxy]
 * Credentials come from the environment: KARTOTEKA_HMRC_CLIENT_ID, KARTOTEKA_HMRC_CLIENT_SECRET.
 */
import { runProxy } from './run-proxy';

process.exitCode = await runProxy(process.argv.slice(2));
