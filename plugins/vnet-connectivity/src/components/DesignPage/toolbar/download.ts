/** Saves a file on the user's machine. */
export function download(
  name: string,
  content: string | Uint8Array,
  type: string,
): void {
  const address = URL.createObjectURL(
    new Blob([content as BlobPart], { type }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
