import { generate } from "selfsigned";

/** A private key and the certificate for it, both as PEM text. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * Makes a self-signed certificate for the names given, good for a day. It is never written to disk, so no browser
 * can be told to trust it: tests tell theirs to ignore certificate errors instead.
 */
export async function makeCertificate(names: readonly string[]): Promise<Certificate> {
  const altNames = names.map((value) => ({ type: 2, value }) as const);
  const made = await generate([{ name: "commonName", value: names[0] ?? "localhost" }], {
    // An RSA key takes a noticeable part of a second, this one a few milliseconds.
    keyType: "ec",
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + 24 * 60 * 60 * 1000),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [...altNames, { type: 7, ip: "127.0.0.1" }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
