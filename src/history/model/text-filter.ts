import { foldText } from "./fold.ts";

/**
 * Tells of texts, without reading them, that they lack a word: a Bloom filter of the sequences of two and three
 * characters in the folded texts (https://en.wikipedia.org/wiki/Bloom_filter). It is wrong in one direction only: it
 * never denies a word that is there. So a text that was deleted or changed can stay in it.
 */
export interface TextFilter {
  readonly bits: Uint8Array;
  /** Of all texts that were added. */
  readonly characters: number;
}

/** In bytes, powers of two. 10 kB of text have some 2,500 different sequences of three characters. */
const SMALLEST = 512;
const LARGEST = 16_384;
const CHARACTERS_PER_BYTE = 6;

export const EMPTY_FILTER: TextFilter = { bits: new Uint8Array(SMALLEST), characters: 0 };

/** A filter of what was in the earlier one, which is not changed, and of these texts. */
export function addToFilter(earlier: TextFilter, texts: readonly string[]): TextFilter {
  const folded = texts.map(foldText);
  const characters = folded.reduce((sum, text) => sum + text.length, earlier.characters);
  const bits = enlarge(earlier.bits, characters);
  for (const text of folded) {
    for (let end = 1; end < text.length; end++) {
      const pair = hashPair(text, end);
      add(bits, pair);
      if (end > 1) add(bits, hashTriple(pair, text, end));
    }
  }
  return { bits, characters };
}

/** Whether a text may have all of the folded words. Any text may have a word of one character. */
export function mayHave({ bits }: TextFilter, words: readonly string[]): boolean {
  for (const word of words) {
    for (let end = 1; end < word.length; end++) {
      const pair = hashPair(word, end);
      if (!has(bits, pair)) return false;
      if (end > 1 && !has(bits, hashTriple(pair, word, end))) return false;
    }
  }
  return true;
}

/** A copy, with room for so many characters. Half of a larger filter is found by one bit more of the hash: 0 or 1. */
function enlarge(bits: Uint8Array, characters: number): Uint8Array {
  let size = bits.length;
  while (size < LARGEST && size * CHARACTERS_PER_BYTE < characters) size *= 2;
  const larger = new Uint8Array(size);
  for (let at = 0; at < size; at += bits.length) larger.set(bits, at);
  return larger;
}

function hashPair(text: string, end: number): number {
  return mix(text.charCodeAt(end - 1), text.charCodeAt(end));
}

function hashTriple(pair: number, text: string, end: number): number {
  return mix(pair, text.charCodeAt(end - 2));
}

/** The steps of https://en.wikipedia.org/wiki/MurmurHash. */
function mix(one: number, other: number): number {
  let hash = Math.imul(one, 0xcc9e2d51) ^ Math.imul(other, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Sets two bits for a hash: one by its lower half, one by its upper half. */
function add(bits: Uint8Array, hash: number): void {
  const mask = bits.length * 8 - 1;
  setBit(bits, hash & mask);
  setBit(bits, (hash >>> 15) & mask);
}

function has(bits: Uint8Array, hash: number): boolean {
  const mask = bits.length * 8 - 1;
  return isSet(bits, hash & mask) && isSet(bits, (hash >>> 15) & mask);
}

function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >> 3] = byteOf(bits, bit) | (1 << (bit & 7));
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return (byteOf(bits, bit) & (1 << (bit & 7))) !== 0;
}

function byteOf(bits: Uint8Array, bit: number): number {
  return bits[bit >> 3] ?? 0;
}
