import { LinkifyIt } from "linkify-it";

/**
 * Bare addresses ("kring.be") count only with endings people use here; with every two-letter
 * country a missing space after a full stop ("moe.Is") would be an address.
 */
const usualEndings =
  "be com org net eu nl fr info brussels vlaanderen gent app".split(" ");

export const linkify = new LinkifyIt({
  fuzzyLink: true,
  fuzzyEmail: true,
  tlds: usualEndings,
});
