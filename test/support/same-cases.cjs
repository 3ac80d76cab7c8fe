// Properties try the same cases in every run with this number (test/run.mjs).
require('fast-check').configureGlobal({ seed: Number(process.env.KARTOTEKA_CASES) });
