// Bytes as a text. Knows nothing of VS Code.

const BYTES_PER_LINE = 16;

/** Lines of address, bytes and characters; the addresses begin at one. */
export function hexDump(bytes: Uint8Array, address: bigint): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_PER_LINE) {
    const line = bytes.subarray(at, at + BYTES_PER_LINE);
    const half = (from: number) => [...line.subarray(from, from + BYTES_PER_LINE / 2)].map(hex).join(' ').padEnd(23);
    const characters = [...line].map(byte => byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.').join('');
    lines.push(`0x${(address + BigInt(at)).toString(16)}  ${half(0)}  ${half(BYTES_PER_LINE / 2)}  ${characters}`);
  }
  return lines.map(line => line + '\n').join('');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
