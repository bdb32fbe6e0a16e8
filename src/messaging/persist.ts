/** Asking a background that may just be starting, or was put to sleep in the middle of an answer. */

/** Milliseconds before each further try. A worker starts within some hundred. */
const PAUSES = [0, 300, 900, 2_000];

/** Sends until an answer comes; null when none of the tries was answered. Never throws. */
export async function persistently<T>(send: () => Promise<T>): Promise<T | null> {
  for (const pause of PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const answer = await send();
      if (answer !== undefined) return answer;
    } catch {
      // Nobody listened: try again.
    }
  }
  return null;
}
