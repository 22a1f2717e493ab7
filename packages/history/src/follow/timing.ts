/** The clock and the alarms of following: an argument, so that tests own the time. */
export interface FollowTiming {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back once after so many milliseconds, unless cancelled by what it returns. */
  after(milliseconds: number, callBack: () => void): () => void;
}

/** Real time: alarms do not keep the process alive. */
export function realTiming(clock: () => number): FollowTiming {
  return {
    now: clock,
    after: (milliseconds, callBack) => {
      const timer = setTimeout(callBack, milliseconds).unref();
      return () => clearTimeout(timer);
    },
  };
}
