/** A picture of one pixel in the colour of the house (#1b5e63), PNG; stretched, it is a bar. */
export const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mOQjksGAAF0AN2wjQCBAAAAAElFTkSuQmCC",
  "base64",
);
