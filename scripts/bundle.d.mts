export function bundleCommand(): Promise<void>;
export function buildPages(options?: { quiet?: boolean }): void;
