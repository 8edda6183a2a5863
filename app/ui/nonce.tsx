import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** On the server it carries the request's nonce; browsers hide nonces, so there it is empty. */
export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
