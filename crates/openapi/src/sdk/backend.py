"""Makes a wheel of this package with nothing but Python: pip calls it."""

import base64
import hashlib
import os
import zipfile

MODULE = "@MODULE@"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    info = f"{MODULE}-1.0.0.dist-info"
    files = {f"{MODULE}/{name}": open(os.path.join(MODULE, name), "rb").read() for name in ("__init__.py", "py.typed")}
    files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {MODULE.replace('_', '-')}\nVersion: 1.0.0\n".encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: backend\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = ""
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
        record += f"{name},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    wheel = f"{MODULE}-1.0.0-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(wheel_directory, wheel), "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return wheel
