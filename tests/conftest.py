"""What every test shares: one profile for Hypothesis, the same on every machine."""

import os

from hypothesis import HealthCheck, settings

collect_ignore_glob = ["golden/derive/*", "law/mutate.py", "wheel.py"]

settings.register_profile(
    "sendlaw",
    deadline=None,
    derandomize=True,
    max_examples=int(os.environ.get("SENDLAW_EXAMPLES", "200")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("sendlaw")
