/** Types of metadata.mjs, for the checks that are written in TypeScript. */
export declare const functionFiles: readonly string[];
export declare const devUrl: string;
export declare function functionsMetadata(url?: string, files?: readonly string[]): Promise<string>;
export declare function generateMetadata(outFile: string, url?: string): Promise<void>;
export declare function metadataProblems(metadata: unknown): string[];
