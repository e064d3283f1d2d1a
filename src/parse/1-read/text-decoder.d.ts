/** The part of the standard TextDecoder that every supported browser and Node share; the parser's library names no platform. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
