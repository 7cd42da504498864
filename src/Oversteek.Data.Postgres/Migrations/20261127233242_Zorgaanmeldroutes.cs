using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    lopend = table.Column<Guid>(type: "uuid", nullable: true),
                    swv_id = table.Column<Guid>(type: "uuid", nullable: true),
                    toestemmingen = table.Column<string>(type: "text", nullable: false),
                    ingediend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afgesloten_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    reden_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    zorgaanmeldroute_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    swv_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mediatype = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    grootte = table.Column<long>(type: "bigint", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
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

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
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
