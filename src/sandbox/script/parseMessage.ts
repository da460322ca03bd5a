interface Message {
  action?: unknown;
  data?: Record<string, unknown> | undefined;
}

/** Parses a message of a frame. One that is not JSON is an empty message. */
export function parseMessage(message: unknown): Message {
  try {
    const parsed: Message | null = JSON.parse(String(message));
    return Object(parsed);
  } catch {
    return {};
  }
}
