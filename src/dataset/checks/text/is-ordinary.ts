/** ASCII that is seen, with the usual white space, but for the two marks that HTML begins with. */
const ordinary = /^[\x20-\x25\x27-\x3b\x3d-\x7e\t\n\r]*$/;

/** Whether there is nothing in a text that a rule about texts could have anything to say of: so it is with most. */
export function isOrdinary(text: string): boolean {
  return ordinary.test(text);
}
