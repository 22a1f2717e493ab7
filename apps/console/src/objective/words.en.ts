export const objective = {
  title: 'Objectives',
} as const;
