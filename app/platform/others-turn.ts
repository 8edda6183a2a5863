/** Lets what else waits in this process have its turn: other requests are read and answered before the caller goes on. */
export const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
