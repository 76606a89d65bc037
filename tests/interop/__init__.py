import pytest

for helper in ("exported", "references"):  # they assert for others
    pytest.register_assert_rewrite(f"tests.interop.{helper}")
