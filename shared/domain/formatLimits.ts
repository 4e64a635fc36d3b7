/** Apart from the limits of the wire, since no phone needs these. */
export const formatLimits = {
  formatsPerOrganisation: 50,
  formatPhases: 30,
  phaseMinutes: 600,
  chairs: 12,
} as const;
