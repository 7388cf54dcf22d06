// Amounts in words.

/** How many there are of something, in words: 1 object, 2 objects. */
export function count(number, thing) {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}

export function bytes(number) {
  return number < 10240 ? number + ' B' : number < 1 << 20 ? (number / 1024).toFixed(1) + ' KiB' : (number / 1048576).toFixed(1) + ' MiB';
}
