export function buildServed(): Promise<{ script: string; page: string; window: string }>;
