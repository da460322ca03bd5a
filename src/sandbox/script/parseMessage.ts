interface Message {
  action?: unknown;
  data?: Record<string, unknown> | undefined;
}

/** Parses a message of a frame. Returns an empty object if the message is not JSON. */
export function parseMessage(message: unknown): Message {
  try {
    const parsed: Message | null = JSON.parse(String(message));
    return Object(parsed);
  } catch {
    return {};
  }
}
