import pytest

pytest.register_assert_rewrite("tests.interop.exported")  # it asserts for others
