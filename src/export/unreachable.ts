/** Whether a part of the program that is fetched when it is first needed did not come: the server is off, or the network. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module/i.test(error.message);
}
