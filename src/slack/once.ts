// Presses that follow each other too fast to be meant twice. Known to this process only.
export interface Once {
  /** True for the first press of its kind within a few seconds. */
  first(key: string): boolean;
}

export function openOnce(now: () => number = Date.now): Once {
  const pressed = new Map<string, number>();
  return {
    first: (key) => {
      const time = now();
      for (const [old, at] of pressed) if (time - at > soonMs) pressed.delete(old);
      if (pressed.has(key)) return false;
      pressed.set(key, time);
      return true;
    },
  };
}

const soonMs = 10_000;
