import type { ObstacleAndProposal } from "../../shared/protocol/reportMessages.ts";
import { noteLimits } from "../../shared/protocol/reportMessages.ts";
import { useText } from "../connection/hooks.ts";
import { Items, Written } from "./fields.tsx";

interface ObstaclePairsProps {
  title: string;
  pairs: readonly ObstacleAndProposal[];
  limit: number;
  change: (pairs: ObstacleAndProposal[]) => void;
}

/** What stood in the way, each beside what is proposed. */
export function ObstaclePairs(props: ObstaclePairsProps) {
  const { title, pairs, limit, change } = props;
  const t = useText();
  return (
    <Items
      title={title}
      items={pairs}
      limit={limit}
      empty={{ obstacle: "", proposal: "" }}
      change={change}
    >
      {(pair, write) =>
        (["obstacle", "proposal"] as const).map((part) => (
          <Written
            key={part}
            label={t(`report.${part}`)}
            value={pair[part]}
            limit={noteLimits.remarkCharacters}
            write={(text) => {
              write({ ...pair, [part]: text });
            }}
          />
        ))
      }
    </Items>
  );
}
