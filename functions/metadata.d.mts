/** Types of metadata.mjs, for the checks that are written in TypeScript. */
export declare const functionFiles: readonly string[];
export declare const wordsFolder: string;
export declare const functionLanguages: readonly string[];
export declare const devUrl: string;
export declare function functionsMetadata(url?: string, files?: readonly string[]): Promise<string>;
export declare function functionLists(url?: string): Promise<ReadonlyMap<string, string>>;
export declare function wordsByLanguage(wordsIn: string, languages?: readonly string[]): ReadonlyMap<string, unknown>;
export declare function localizedMetadata(metadata: unknown, language: string, words: unknown): unknown;
export declare function wordsProblems(metadata: unknown, words: unknown): string[];
export declare function metadataProblems(metadata: unknown): string[];
