using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Zorgaanmeldroutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "zorgaanmeldroute",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    schooljaar = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    lopend = table.Column<Guid>(type: "TEXT", nullable: true),
                    swv_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    toestemmingen = table.Column<string>(type: "TEXT", nullable: false),
                    ingediend_op = table.Column<long>(type: "INTEGER", nullable: true),
                    afgesloten_op = table.Column<long>(type: "INTEGER", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reden_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zorgaanmeldroute", x => x.id);
                    table.ForeignKey(
                        name: "fk_zorgaanmeldroute_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "zorgaanmeldroutebestand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    zorgaanmeldroute_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    swv_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mediatype = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    grootte = table.Column<long>(type: "INTEGER", nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zorgaanmeldroutebestand", x => x.id);
                    table.ForeignKey(
                        name: "fk_zorgaanmeldroutebestand_zorgaanmeldroute_zorgaanmeldroute_id",
                        column: x => x.zorgaanmeldroute_id,
                        principalTable: "zorgaanmeldroute",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_zorgaanmeldroute_leerling_id",
                table: "zorgaanmeldroute",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_zorgaanmeldroute_lopend",
                table: "zorgaanmeldroute",
                column: "lopend",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_zorgaanmeldroute_school_id_schooljaar",
                table: "zorgaanmeldroute",
                columns: new[] { "school_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_zorgaanmeldroute_swv_id_status",
                table: "zorgaanmeldroute",
                columns: new[] { "swv_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_zorgaanmeldroutebestand_leerling_id",
                table: "zorgaanmeldroutebestand",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_zorgaanmeldroutebestand_zorgaanmeldroute_id",
                table: "zorgaanmeldroutebestand",
                column: "zorgaanmeldroute_id");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "zorgaanmeldroutebestand");

            migrationBuilder.DropTable(
                name: "zorgaanmeldroute");
        }
    }
}
